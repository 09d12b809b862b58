package main

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
)

// method is one hook or API method as it travels: Z_<Name>Args{A, B, …} there, Z_<Name>Returns{A, B, …} back.
type method struct {
	name    string
	params  []param
	results []reflect.Type // without the error
	failure string         // "", "AppError" or "error": the type of the last result
	version string         // least server version, "" when not documented
}

type param struct {
	name string
	typ  reflect.Type
}

// Methods whose glue is written by hand in Go (client_rpc.go), and here in server/src/mattermost.
var handWrittenHooks = map[string]string{
	"Implemented":        "answered from the hooks that are there",
	"OnActivate":         "carries the stream ids of the API and the database driver",
	"ServeHTTP":          "streams the request and the response",
	"ServeMetrics":       "streams the request and the response",
	"FileWillBeUploaded": "streams the file and its replacement",
}

var handWrittenAPI = map[string]string{
	"LoadPluginConfiguration": "answers JSON",
	"LogDebug":                "takes any number of values, sent as text",
	"LogInfo":                 "takes any number of values, sent as text",
	"LogWarn":                 "takes any number of values, sent as text",
	"LogError":                "takes any number of values, sent as text",
	"PluginHTTP":              "streams the request and the response",
	"UploadData":              "streams the data",
	"InstallPlugin":           "streams the bundle; not offered: a review needs no other plugin installed",
	"LogAuditRec":             "not offered: needs the Go-only conversion of the record's values",
	"LogAuditRecWithLevel":    "not offered: needs the Go-only conversion of the record's values",
}

var (
	errorType    = reflect.TypeFor[error]()
	appErrorType = reflect.TypeFor[*model.AppError]()
)

func hookMethods(docs *docs) ([]method, error) {
	return methodsOf(reflect.TypeFor[plugin.Hooks](), handWrittenHooks, docs.hooks)
}

func apiMethods(docs *docs) ([]method, error) {
	return methodsOf(reflect.TypeFor[plugin.API](), handWrittenAPI, docs.api)
}

// methodsOf lists the methods of an interface by name, without those written by hand.
func methodsOf(iface reflect.Type, without map[string]string, documented map[string]methodDoc) ([]method, error) {
	var methods []method
	for i := range iface.NumMethod() {
		m := iface.Method(i)
		if _, ok := without[m.Name]; ok {
			continue
		}
		doc, ok := documented[m.Name]
		if !ok || len(doc.params) != m.Type.NumIn() || m.Type.IsVariadic() {
			return nil, fmt.Errorf("%s.%s: its source does not match its type", iface, m.Name)
		}
		result := method{name: m.Name, version: doc.version}
		for j := range m.Type.NumIn() {
			result.params = append(result.params, param{doc.params[j], m.Type.In(j)})
		}
		for j := range m.Type.NumOut() {
			out := m.Type.Out(j)
			switch {
			case out != errorType && out != appErrorType:
				result.results = append(result.results, out)
			case j != m.Type.NumOut()-1:
				return nil, fmt.Errorf("%s.%s: an error that is not the last result", iface, m.Name)
			case out == errorType:
				result.failure = "error"
			default:
				result.failure = "AppError"
			}
		}
		methods = append(methods, result)
	}
	return methods, nil
}

// lowerFirst lowers the leading capitals: GetUser → getUser, KVSet → kvSet, PluginHTTP → pluginHTTP.
func lowerFirst(name string) string {
	runes := []rune(name)
	n := 0
	for n < len(runes) && unicode.IsUpper(runes[n]) {
		n++
	}
	if n > 1 && n < len(runes) {
		n-- // the last of several capitals begins the next word
	}
	return strings.ToLower(string(runes[:n])) + string(runes[n:])
}
