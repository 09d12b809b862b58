package main

import (
	"bytes"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
)

// golden is a gob stream of one or more values.
type golden struct {
	name   string
	values []any
}

// stream is its file: the values in order, and where each one's bytes end.
type stream struct {
	Hex    string        `json:"hex"`
	Values []streamValue `json:"values"`
}

type streamValue struct {
	// Go type, by which the tests know the schema.
	Type string `json:"type"`
	// As it is received in JavaScript; see javascript.go.
	Value any `json:"value"`
}

func writeGolden(dir string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, g := range goldens() {
		text, err := exec.Command(self, "golden-one", g.name).Output()
		if err != nil {
			return fmt.Errorf("%s: %w", g.name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, g.name+".json"), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func find(name string) (golden, error) {
	for _, g := range goldens() {
		if g.name == name {
			return g, nil
		}
	}
	return golden{}, fmt.Errorf("no golden stream %q", name)
}

func printGolden(out io.Writer, name string) error {
	g, err := find(name)
	if err != nil {
		return err
	}
	encoded, received, err := roundTrip(g)
	if err != nil {
		return err
	}
	result := stream{Hex: hex.EncodeToString(encoded)}
	for i, value := range received {
		result.Values = append(result.Values, streamValue{typeLabel(g.values[i]), javascript(value)})
	}
	text, err := json.MarshalIndent(result, "", " ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s\n", text)
	return err
}

// roundTrip encodes the values and decodes them again: what Go itself receives is what we have to receive.
func roundTrip(g golden) ([]byte, []reflect.Value, error) {
	var buffer bytes.Buffer
	encoder := gob.NewEncoder(&buffer)
	for _, value := range g.values {
		if err := encoder.Encode(value); err != nil {
			return nil, nil, err
		}
	}
	encoded := bytes.Clone(buffer.Bytes())
	received, err := decodeAll(gob.NewDecoder(&buffer), g)
	return encoded, received, err
}

func decodeAll(decoder *gob.Decoder, g golden) ([]reflect.Value, error) {
	var received []reflect.Value
	for i, value := range g.values {
		into := reflect.New(reflect.TypeOf(value))
		if err := decoder.DecodeValue(into); err != nil {
			return nil, fmt.Errorf("value %d: %w", i, err)
		}
		received = append(received, into.Elem())
	}
	if err := decoder.DecodeValue(reflect.Value{}); err != io.EOF {
		return nil, fmt.Errorf("bytes behind the last value: %v", err)
	}
	return received, nil
}

func typeLabel(value any) string {
	return reflect.TypeOf(value).String()
}

// checkGolden lets Go decode what our encoder made of the golden values.
func checkGolden(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.hex"))
	if err != nil {
		return err
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".hex")
		if err := checkOne(name, file); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	fmt.Printf("%d streams decoded by Go\n", len(files))
	return nil
}

func checkOne(name, file string) error {
	g, err := find(name)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	raw, err := hex.DecodeString(string(text))
	if err != nil {
		return err
	}
	have, err := decodeAll(gob.NewDecoder(bytes.NewReader(raw)), g)
	if err != nil {
		return err
	}
	_, want, err := roundTrip(g)
	if err != nil {
		return err
	}
	for i := range want {
		if want, have := canonical(want[i]), canonical(have[i]); want != have {
			return fmt.Errorf("value %d:\nwant %s\nhave %s", i, want, have)
		}
	}
	return nil
}

func canonical(value reflect.Value) string {
	text, err := json.Marshal(javascript(value))
	if err != nil {
		return err.Error()
	}
	return string(text)
}
