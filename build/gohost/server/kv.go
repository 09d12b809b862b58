package server

import (
	"bytes"
	"slices"

	"github.com/mattermost/mattermost/server/public/model"
)

// KVGet gives nil for a key that is not set, as the server does.
func (s *Server) KVGet(key string) ([]byte, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return slices.Clone(s.kv[key]), nil
}

// KVSet sets a key; a nil value deletes it.
func (s *Server) KVSet(key string, value []byte) *model.AppError {
	_, err := s.KVSetWithOptions(key, value, model.PluginKVSetOptions{})
	return err
}

// KVSetWithExpiry keeps the value for good: no test lives that long.
func (s *Server) KVSetWithExpiry(key string, value []byte, _ int64) *model.AppError {
	return s.KVSet(key, value)
}

// KVSetWithOptions sets or, with nil, deletes; an atomic one only over the value that it expects.
func (s *Server) KVSetWithOptions(key string, value []byte, options model.PluginKVSetOptions) (bool, *model.AppError) {
	if err := options.IsValid(); err != nil {
		return false, err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if options.Atomic && !s.holds(key, options.OldValue) {
		return false, nil
	}
	if value == nil {
		delete(s.kv, key)
	} else {
		s.kv[key] = slices.Clone(value)
	}
	return true, nil
}

// holds tells whether a key has that value; nil stands for "is not set". The mutex is held.
func (s *Server) holds(key string, value []byte) bool {
	found, ok := s.kv[key]
	if value == nil {
		return !ok
	}
	return ok && bytes.Equal(found, value)
}

// KVCompareAndSet sets a key that still has the old value.
func (s *Server) KVCompareAndSet(key string, oldValue, newValue []byte) (bool, *model.AppError) {
	return s.KVSetWithOptions(key, newValue, model.PluginKVSetOptions{Atomic: true, OldValue: oldValue})
}

// KVCompareAndDelete deletes a key that still has the old value.
func (s *Server) KVCompareAndDelete(key string, oldValue []byte) (bool, *model.AppError) {
	return s.KVSetWithOptions(key, nil, model.PluginKVSetOptions{Atomic: true, OldValue: oldValue})
}

// KVDelete deletes a key, set or not.
func (s *Server) KVDelete(key string) *model.AppError {
	return s.KVSet(key, nil)
}

// KVDeleteAll empties the store.
func (s *Server) KVDeleteAll() *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	clear(s.kv)
	return nil
}

// KVList lists keys in order, a page at a time.
func (s *Server) KVList(number, perPage int) ([]string, *model.AppError) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	keys := make([]string, 0, len(s.kv))
	for key := range s.kv {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return page(keys, number, perPage), nil
}
