package main

import (
	"encoding/hex"
	"encoding/json"
	"io"
	"net"
	"sync"
	"time"

	"github.com/hashicorp/yamux"
)

// exchange is everything that a client and a server session wrote to each other in one scenario.
type exchange struct {
	Name   string `json:"name"`
	Client string `json:"client"`
	Server string `json:"server"`
}

// longExchange has 256 KiB of zeros from the client, which are left out.
const longExchange = "window update"

// recorder keeps what is written to a connection.
type recorder struct {
	net.Conn
	mu    sync.Mutex
	bytes []byte
}

func (r *recorder) Write(b []byte) (int, error) {
	r.mu.Lock()
	r.bytes = append(r.bytes, b...)
	r.mu.Unlock()
	return r.Conn.Write(b)
}

func (r *recorder) written() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return hex.EncodeToString(r.bytes)
}

func golden(out io.Writer) error {
	scenarios := []struct {
		name string
		play func(client, server *yamux.Session) error
	}{
		{"open, request, answer, close", requestAndAnswer},
		{"ping", func(client, _ *yamux.Session) error { _, err := client.Ping(); return err }},
		{"go away", func(client, _ *yamux.Session) error { return client.GoAway() }},
		{"half-close", halfClose},
		{longExchange, windowUpdate},
		{"stream of the server", func(client, server *yamux.Session) error { return requestAndAnswer(server, client) }},
	}
	var exchanges []exchange
	for _, scenario := range scenarios {
		result, err := record(scenario.play)
		if err != nil {
			return err
		}
		result.Name = scenario.name
		if scenario.name == longExchange {
			result.Client = ""
		}
		exchanges = append(exchanges, result)
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(exchanges)
}

func record(play func(client, server *yamux.Session) error) (exchange, error) {
	left, right := net.Pipe()
	clientConn, serverConn := &recorder{Conn: left}, &recorder{Conn: right}
	config := yamux.DefaultConfig()
	config.LogOutput = io.Discard
	config.EnableKeepAlive = false
	client, err := yamux.Client(clientConn, config)
	if err != nil {
		return exchange{}, err
	}
	server, err := yamux.Server(serverConn, config)
	if err != nil {
		return exchange{}, err
	}
	if err := play(client, server); err != nil {
		return exchange{}, err
	}
	// Both sides' last control frames may still be on their way.
	settle(clientConn, serverConn)
	result := exchange{Client: clientConn.written(), Server: serverConn.written()}
	_ = client.Close()
	_ = server.Close()
	return result, nil
}

func settle(conns ...*recorder) {
	for before := ""; ; {
		time.Sleep(50 * time.Millisecond)
		now := ""
		for _, conn := range conns {
			now += conn.written() + "|"
		}
		if now == before {
			return
		}
		before = now
	}
}

func connect(from, to *yamux.Session) (*yamux.Stream, *yamux.Stream, error) {
	opened, err := from.OpenStream()
	if err != nil {
		return nil, nil, err
	}
	accepted, err := to.AcceptStream()
	return opened, accepted, err
}

func say(from, to *yamux.Stream, text string) error {
	if _, err := from.Write([]byte(text)); err != nil {
		return err
	}
	_, err := io.ReadFull(to, make([]byte, len(text)))
	return err
}

func requestAndAnswer(from, to *yamux.Session) error {
	opened, accepted, err := connect(from, to)
	if err != nil {
		return err
	}
	if err := say(opened, accepted, "question"); err != nil {
		return err
	}
	if err := say(accepted, opened, "answer"); err != nil {
		return err
	}
	if err := opened.Close(); err != nil {
		return err
	}
	if _, err := io.ReadAll(accepted); err != nil {
		return err
	}
	return accepted.Close()
}

func halfClose(from, to *yamux.Session) error {
	opened, accepted, err := connect(from, to)
	if err != nil {
		return err
	}
	if err := opened.Close(); err != nil {
		return err
	}
	if _, err := io.ReadAll(accepted); err != nil {
		return err
	}
	return say(accepted, opened, "still here")
}

func windowUpdate(from, to *yamux.Session) error {
	opened, accepted, err := connect(from, to)
	if err != nil {
		return err
	}
	half := make([]byte, 128*1024)
	for range 2 {
		if err := say(opened, accepted, string(half)); err != nil {
			return err
		}
	}
	return nil
}
