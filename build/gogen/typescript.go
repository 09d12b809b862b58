package main

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"

	"github.com/lib/pq"
	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
)

const header = "// Made by build/gogen from " + module + ". Renew with `make generate`.\n\n"

// registered lists what Mattermost registers for interface values (client_rpc.go, init).
var registered = []any{
	[]*model.SlackAttachment{},
	&model.AppError{},
	&pq.Error{},
	&plugin.ErrorString{},
	&model.AutocompleteDynamicListArg{},
	&model.AutocompleteStaticListArg{},
	&model.AutocompleteTextArg{},
	&model.PreviewPost{},
	model.PropertyOptions[*model.PluginPropertyOption]{},
}

// extra are types that the hand-written glue needs.
var extra = []reflect.Type{
	reflect.TypeFor[plugin.Context](),
	reflect.TypeFor[model.FileInfo](),
	reflect.TypeFor[model.UploadSession](),
}

// mayBeNil are pointers among the hooks' parameters that the server passes as nil at times, by their name.
var mayBeNil = map[string]bool{"actor": true}

func writeTypes(dir string) error {
	docs, err := readDocs()
	if err != nil {
		return err
	}
	hooks, err := hookMethods(docs)
	if err != nil {
		return err
	}
	api, err := apiMethods(docs)
	if err != nil {
		return err
	}
	ts := newTypes()
	if err := collect(ts, hooks, api); err != nil {
		return err
	}
	schemas := newSchemaWriter(ts)
	files := map[string]string{
		"model.ts":    modelFile(ts),
		"hooks.ts":    hooksFile(ts, schemas, hooks),
		"api.ts":      apiFile(ts, schemas, api),
		"registry.ts": registryFile(schemas),
	}
	files["schemas.ts"] = schemasFile(ts, schemas)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func collect(ts *types, lists ...[]method) error {
	for _, list := range lists {
		for _, m := range list {
			for _, p := range m.params {
				if err := ts.add(p.typ, m.name+"."+p.name); err != nil {
					return err
				}
			}
			for _, result := range m.results {
				if err := ts.add(result, m.name); err != nil {
					return err
				}
			}
		}
	}
	for _, value := range registered {
		if err := ts.add(reflect.TypeOf(value), "registered"); err != nil {
			return err
		}
	}
	for _, t := range extra {
		if err := ts.add(t, "extra"); err != nil {
			return err
		}
	}
	return nil
}

func modelFile(ts *types) string {
	var out strings.Builder
	out.WriteString(header)
	for _, name := range ts.sorted() {
		t := ts.structs[name]
		fmt.Fprintf(&out, "/** Go: %s */\nexport interface %s {\n", t, name)
		for _, field := range sentFields(t) {
			fmt.Fprintf(&out, "  %s: %s;\n", field.Name, ts.typescript(field.Type, ""))
		}
		out.WriteString("}\n\n")
	}
	return strings.TrimRight(out.String(), "\n") + "\n"
}

func schemasFile(ts *types, schemas *schemaWriter) string {
	for _, name := range ts.sorted() {
		schemas.structure(ts.structs[name])
	}
	return header + "import {t, time, type StructSchema} from '../../goplugin/gob';\n\n" +
		strings.TrimRight(schemas.out.String(), "\n") + "\n"
}

func registryFile(schemas *schemaWriter) string {
	var out strings.Builder
	out.WriteString(header)
	out.WriteString("import {TypeRegistry} from '../../goplugin/gob';\nimport * as s from './schemas';\n\n")
	out.WriteString("/** What Mattermost's plugin code puts into interface values, beside Go's basic types. */\n")
	out.WriteString("export const mattermostTypes = new TypeRegistry([\n")
	for _, value := range registered {
		t := reflect.TypeOf(value)
		fmt.Fprintf(&out, "  ['%s', %s],\n", registeredName(t), qualified(schemas.ref(deref(t))))
	}
	out.WriteString("]);\n")
	return out.String()
}

// registeredName repeats the rule of gob.Register.
func registeredName(t reflect.Type) string {
	if t.Name() != "" && t.PkgPath() != "" {
		return t.PkgPath() + "." + t.Name()
	}
	return t.String()
}

// qualified puts the module in front of names of schemas.ts in an expression.
func qualified(expression string) string {
	if inner, ok := strings.CutPrefix(expression, "t.pointer("); ok {
		return "t.pointer(" + qualified(strings.TrimSuffix(inner, ")")) + ")"
	}
	if strings.HasPrefix(expression, "t.") || expression == "time" || expression == "url" {
		return expression
	}
	return "s." + expression
}

// letters are the field names of Z_…Args and Z_…Returns.
func letter(i int) string { return string(rune('A' + i)) }

func argsSchema(m method, schemas *schemaWriter) string {
	var fields []string
	for i, p := range m.params {
		fields = append(fields, fmt.Sprintf("%s: %s", letter(i), qualified(schemas.ref(p.typ))))
	}
	return fmt.Sprintf("t.struct('Z_%sArgs', {%s})", m.name, strings.Join(fields, ", "))
}

func returnsSchema(m method, schemas *schemaWriter) string {
	var fields []string
	for i, result := range m.results {
		fields = append(fields, fmt.Sprintf("%s: %s", letter(i), qualified(schemas.ref(result))))
	}
	switch m.failure {
	case "AppError":
		fields = append(fields, fmt.Sprintf("%s: %s", letter(len(m.results)), qualified(schemas.ref(appErrorType))))
	case "error":
		fields = append(fields, fmt.Sprintf("%s: t.interface", letter(len(m.results))))
	}
	return fmt.Sprintf("t.struct('Z_%sReturns', {%s})", m.name, strings.Join(fields, ", "))
}

func doc(out *strings.Builder, kind string, m method) {
	version := ""
	if m.version != "" {
		version = ", server " + m.version
	}
	fmt.Fprintf(out, "  /** Go: %s.%s%s */\n", kind, m.name, version)
}

func table(out *strings.Builder, schemas *schemaWriter, methods []method) {
	for _, m := range methods {
		fmt.Fprintf(out, "  %s: {\n    name: '%s',\n    args: %s,\n    returns: %s,\n    results: %d,\n    failure: '%s',\n  },\n",
			lowerFirst(m.name), m.name, argsSchema(m, schemas), returnsSchema(m, schemas), len(m.results), m.failure)
	}
}

func excluded(out *strings.Builder, what string, list map[string]string) {
	names := make([]string, 0, len(list))
	for name := range list {
		names = append(names, name)
	}
	sort.Strings(names)
	fmt.Fprintf(out, "// %s that are not in this file, because their Go glue is written by hand:\n", what)
	for _, name := range names {
		fmt.Fprintf(out, "// - %s: %s\n", name, list[name])
	}
	out.WriteString("\n")
}

func hooksFile(ts *types, schemas *schemaWriter, hooks []method) string {
	var out strings.Builder
	out.WriteString(header)
	excluded(&out, "Hooks", handWrittenHooks)
	out.WriteString("import {t} from '../../goplugin/gob';\nimport type {Awaitable, Input} from '../input';\nimport type {MethodTable} from '../method';\nimport type * as m from './model';\nimport * as s from './schemas';\n\n")
	out.WriteString("/**\n * Hooks that a plugin may implement. A thrown error is the one that Go's hook returns; where it returns none, the call\n * fails and the server goes on as without the hook.\n */\nexport interface GeneratedHooks {\n")
	for _, h := range hooks {
		doc(&out, "Hooks", h)
		var params []string
		for _, p := range h.params {
			typ := ts.typescript(p.typ, "m.")
			if !mayBeNil[p.name] {
				typ = strings.TrimSuffix(typ, " | null")
			}
			params = append(params, fmt.Sprintf("%s: %s", identifier(p.name), typ))
		}
		var results []string
		for _, result := range h.results {
			results = append(results, input(result, ts.typescript(result, "m.")))
		}
		fmt.Fprintf(&out, "  %s?(%s): Awaitable<%s>;\n", lowerFirst(h.name), strings.Join(params, ", "), tuple(results))
	}
	out.WriteString("}\n\n/** How each hook travels. */\nexport const hookMethods = {\n")
	table(&out, schemas, hooks)
	out.WriteString("} as const satisfies MethodTable;\n")
	return out.String()
}

func apiFile(ts *types, schemas *schemaWriter, api []method) string {
	var out strings.Builder
	out.WriteString(header)
	excluded(&out, "API methods", handWrittenAPI)
	out.WriteString("import {t} from '../../goplugin/gob';\nimport type {Input} from '../input';\nimport type {MethodTable} from '../method';\nimport type * as m from './model';\nimport * as s from './schemas';\n\n")
	out.WriteString("/**\n * Mattermost's plugin API. Every method throws an AppError when Go's returns an error that is not nil; a pointer that\n * comes with an error is taken to be set when there is none.\n */\nexport interface GeneratedApi {\n")
	for _, a := range api {
		doc(&out, "API", a)
		var params []string
		for _, p := range a.params {
			typ := strings.TrimSuffix(ts.typescript(p.typ, "m."), " | null")
			params = append(params, fmt.Sprintf("%s: %s", identifier(p.name), input(p.typ, typ)))
		}
		var results []string
		for _, result := range a.results {
			typ := ts.typescript(result, "m.")
			if a.failure != "" {
				typ = strings.TrimSuffix(typ, " | null")
			}
			results = append(results, typ)
		}
		fmt.Fprintf(&out, "  %s(%s): Promise<%s>;\n", lowerFirst(a.name), strings.Join(params, ", "), tuple(results))
	}
	out.WriteString("}\n\n/** How each API method travels. */\nexport const apiMethods = {\n")
	table(&out, schemas, api)
	out.WriteString("} as const satisfies MethodTable;\n")
	return out.String()
}

// input wraps types whose fields may be left out when they are sent.
func input(t reflect.Type, typescript string) string {
	elem := deref(t)
	for elem.Kind() == reflect.Slice || elem.Kind() == reflect.Map {
		elem = deref(elem.Elem())
	}
	if _, ok := codecs[elem]; ok || elem.Kind() != reflect.Struct {
		return typescript
	}
	if inner, ok := strings.CutSuffix(typescript, " | null"); ok {
		return "Input<" + inner + "> | null"
	}
	return "Input<" + typescript + ">"
}

func tuple(results []string) string {
	switch len(results) {
	case 0:
		return "void"
	case 1:
		return results[0]
	}
	return "[" + strings.Join(results, ", ") + "]"
}

// identifier avoids TypeScript's reserved words and Go's capital initials.
func identifier(name string) string {
	name = lowerFirst(name)
	switch name {
	case "new", "default", "type", "function", "delete", "in", "package":
		return name + "Value"
	}
	return name
}
