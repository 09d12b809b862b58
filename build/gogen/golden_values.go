package main

import (
	"encoding/gob"
	"math"
	"strings"
	"time"
)

// Types for what the format can say, beside Mattermost's own. Names and fields are repeated in server/test/golden/golden_schemas.ts.
type (
	Scalars struct {
		Bool    bool
		Int8    int8
		Int64   int64
		Uint8   uint8
		Uint64  uint64
		Float32 float32
		Float64 float64
		Complex complex128
		String  string
		Bytes   []byte
	}
	Tree struct {
		Name     string
		Children []*Tree
		Twin     *Tree
	}
	Containers struct {
		Strings []string
		Matrix  [][]int
		Triple  [3]int
		Counts  map[string]int
		Names   map[int]string
		Deep    map[string][]Point
	}
	Point    struct{ X, Y int }
	Pointers struct {
		Int    *int
		String *string
		Point  *Point
		Double **int
	}
	Anything struct {
		Value any
		List  []any
	}
	Moments struct {
		At    time.Time
		Maybe *time.Time
	}
	Newer struct {
		X     int
		Extra map[string][]Anything
		Tree  Tree
		Y     int
	}
	Unknown struct {
		Name  string
		Point Point
	}
)

func init() {
	gob.Register(Unknown{})
}

func all[T any](values ...T) []any {
	var list []any
	for _, value := range values {
		list = append(list, value)
	}
	return list
}

func goldens() []golden {
	seven, zero, text := 7, 0, "text"
	pointer := &seven
	at := time.Date(2026, 2, 3, 4, 5, 6, 789e6, time.UTC)
	tree := Tree{Name: "root", Children: []*Tree{{Name: "leaf"}, {}}, Twin: &Tree{Twin: &Tree{Name: "far"}}}
	list := []golden{
		{"bool", all(true, false)},
		{"int", all[int64](0, 1, -1, 63, 64, -64, -65, 127, 128, -128, -129, 255, 256, 1<<31-1, 1<<31, -1<<31, -1<<31-1,
			1<<32-1, 1<<32, 1<<53-1, -1<<53+1, 1<<53+2, 1<<62, math.MaxInt64, math.MinInt64)},
		{"int-rounded", all[int64](1<<53+1, 1<<53+3, -1<<53-1, -1<<53-3, 1<<62+1, -1<<62-1, 1<<62+511, 1<<62+513)},
		{"uint", all[uint64](0, 1, 127, 128, 255, 256, 65535, 65536, 1<<32-1, 1<<32, 1<<48-1, 1<<48, 1<<53-1, math.MaxUint64)},
		{"uint-rounded", all[uint64](1<<53+1, 1<<53+3, 1<<63+1023, 1<<63+1025)},
		{"float", all(0, 1, -1, 17, 0.1, -2.5e-300, math.MaxFloat64, math.SmallestNonzeroFloat64, math.Pi, math.Inf(1), math.Inf(-1))},
		{"float-nan", all(math.NaN())},
		{"string", all("", "a", "SRE review is completed", "naïve café", "日本語の文", "👍🏽 done", "a\x00b", strings.Repeat("x", 127), strings.Repeat("é", 100), strings.Repeat("long ", 200))},
		{"bytes", all([]byte{}, []byte{0}, []byte{0, 1, 127, 128, 255}, []byte(strings.Repeat("b", 300)))},
		{"complex", all(complex(1.5, -2), complex(0, 0))},
		{"scalars", all(Scalars{}, Scalars{true, -128, math.MinInt64, 255, math.MaxUint64, 0.5, math.Pi, complex(1, 2), "é", []byte{1, 2}}, Scalars{String: "only"})},
		{"tree", all(tree, Tree{})},
		{"containers", all(
			Containers{},
			Containers{[]string{"a", ""}, [][]int{{1}, {}, {2, 3}}, [3]int{0, -5, 0}, map[string]int{"zero": 0}, map[int]string{-3: "minus"}, map[string][]Point{"p": {{1, 2}, {}}}},
			Containers{Counts: map[string]int{}, Strings: []string{}},
			Containers{Counts: map[string]int{"__proto__": 1}},
		)},
		{"pointers", all(Pointers{}, Pointers{&seven, &text, &Point{}, &pointer}, Pointers{Int: &zero})},
		{"interfaces", all(
			Anything{},
			Anything{"text", []any{true, "s", 1.5, nil, int64(-7), []any{}, map[string]any{"k": []any{"v"}}}},
			Anything{map[string]any{"a": map[string]any{"b": nil}}, []any{[]string{"x"}, []byte{9}}},
		)},
		{"interface-unknown", all(Anything{Unknown{"n", Point{1, 2}}, []any{Unknown{Name: "again"}, "behind"}}, Anything{Value: Unknown{}})},
		{"moments", all(Moments{}, Moments{at, &at}, Moments{At: time.Date(1969, 12, 31, 23, 59, 59, 999e6, time.FixedZone("", 5400))})},
		{"newer", all(Newer{1, map[string][]Anything{"k": {{Value: "v", List: []any{[]any{1.5}, Unknown{Name: "defined inside"}}}}}, tree, 2}, Newer{X: 3})},
		{"mixed", []any{Point{22, 33}, "between", Point{Y: 1}, []string{"a"}, int64(-5), map[string]string{"k": "v"}, Point{}}},
	}
	return append(list, mattermostGoldens(at)...)
}
