package main

import (
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"net/url"
	"reflect"
	"time"
)

// javascript is a Go value as our decoder makes it, in JSON; what JSON cannot say is an object with one key:
// {"$bytes": hex}, {"$date": milliseconds}, {"$float": "NaN"}.
func javascript(v reflect.Value) any {
	switch value := v.Interface().(type) {
	case time.Time:
		return map[string]any{"$date": value.UnixMilli()}
	case url.URL:
		return value.String()
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return javascript(v.Elem())
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
			return map[string]any{"$bytes": hex.EncodeToString(v.Bytes())}
		}
		list := make([]any, 0, v.Len())
		for i := range v.Len() {
			list = append(list, javascript(v.Index(i)))
		}
		return list
	case reflect.Map:
		object := map[string]any{}
		for _, key := range v.MapKeys() {
			object[fmt.Sprint(key.Interface())] = javascript(v.MapIndex(key))
		}
		return object
	case reflect.Struct:
		object := map[string]any{}
		for _, field := range sentFields(v.Type()) {
			if field.Type == reflect.TypeFor[io.ReadCloser]() {
				continue // bodies travel on streams of their own
			}
			object[field.Name] = javascript(v.FieldByIndex(field.Index))
		}
		return object
	case reflect.Float32, reflect.Float64:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			return map[string]any{"$float": fmt.Sprint(f)}
		}
	case reflect.Complex64, reflect.Complex128:
		return map[string]any{"re": real(v.Complex()), "im": imag(v.Complex())}
	}
	return v.Interface()
}
