package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

const module = "github.com/mattermost/mattermost/server/public"

// methodDoc holds what reflection does not know of a method.
type methodDoc struct {
	params  []string
	version string
}

type docs struct {
	hooks, api map[string]methodDoc
}

var minimumVersion = regexp.MustCompile(`(?i)minimum server version:\s*v?(\d+(?:\.\d+)*)`)

// readDocs reads parameter names and least server versions from the module's source.
func readDocs() (*docs, error) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return nil, fmt.Errorf("where is %s: %w", module, err)
	}
	root := filepath.Join(strings.TrimSpace(string(dir)), "plugin")
	hooks, err := readInterface(filepath.Join(root, "hooks.go"), "Hooks")
	if err != nil {
		return nil, err
	}
	api, err := readInterface(filepath.Join(root, "api.go"), "API")
	if err != nil {
		return nil, err
	}
	return &docs{hooks, api}, nil
}

func readInterface(file, name string) (map[string]methodDoc, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	object := parsed.Scope.Lookup(name)
	if object == nil {
		return nil, fmt.Errorf("%s: no %s", file, name)
	}
	iface, ok := object.Decl.(*ast.TypeSpec).Type.(*ast.InterfaceType)
	if !ok {
		return nil, fmt.Errorf("%s: %s is not an interface", file, name)
	}
	methods := map[string]methodDoc{}
	for _, field := range iface.Methods.List {
		var doc methodDoc
		if match := minimumVersion.FindStringSubmatch(field.Doc.Text()); match != nil {
			doc.version = match[1]
		}
		for _, group := range field.Type.(*ast.FuncType).Params.List {
			if len(group.Names) == 0 {
				doc.params = append(doc.params, fmt.Sprintf("arg%d", len(doc.params)))
			}
			for _, ident := range group.Names {
				doc.params = append(doc.params, ident.Name)
			}
		}
		methods[field.Names[0].Name] = doc
	}
	return methods, nil
}
