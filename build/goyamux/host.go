package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/rpc"
	"os"
	"os/exec"
	"sync"
	"time"

	hclog "github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
)

// large is the size of the values that have to get through the 256 KiB windows.
const large = 16 << 20

// hooks is what the plugin under test serves: see server/test/goplugin/plugin.ts.
type hooks struct {
	broker *plugin.MuxBroker
	client *rpc.Client
}

type hooksPlugin struct{}

func (hooksPlugin) Server(*plugin.MuxBroker) (any, error) { return nil, errors.New("host only") }

func (hooksPlugin) Client(broker *plugin.MuxBroker, client *rpc.Client) (any, error) {
	return &hooks{broker, client}, nil
}

// EchoArgs travel to the plugin; it answers them as they are.
type EchoArgs struct {
	Text string
	Blob []byte
}

// PipeArgs name the brokered streams of which the plugin copies the first to the second.
type PipeArgs struct {
	From, To uint32
}

// CallbackArgs name the brokered stream on which the host serves `Plugin.Shout`.
type CallbackArgs struct {
	ID   uint32
	Text string
}

type callee struct{}

func (callee) Shout(text string, reply *string) error {
	if text == "" {
		return errors.New("nothing to shout")
	}
	*reply = text + "!"
	return nil
}

func host(command string, args []string) error {
	cmd := exec.Command(command, args...)
	client := plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig: plugin.HandshakeConfig{
			ProtocolVersion:  1,
			MagicCookieKey:   "MATTERMOST_PLUGIN",
			MagicCookieValue: "Securely message teams, anywhere.",
		},
		Plugins:      map[string]plugin.Plugin{"hooks": hooksPlugin{}, "other": hooksPlugin{}},
		Cmd:          cmd,
		StartTimeout: 20 * time.Second,
		Logger:       hclog.New(&hclog.LoggerOptions{Output: io.Discard}),
		SyncStdout:   io.Discard,
		SyncStderr:   io.Discard,
		Stderr:       os.Stderr,
	})
	defer client.Kill()
	protocol, err := client.Client()
	if err != nil {
		return fmt.Errorf("start: %w", err)
	}
	if err := protocol.Ping(); err != nil {
		return fmt.Errorf("ping: %w", err)
	}
	if _, err := protocol.Dispense("other"); err == nil || err.Error() != "unknown plugin type: other" {
		return fmt.Errorf("dispensing something else: %v", err)
	}
	raw, err := protocol.Dispense("hooks")
	if err != nil {
		return fmt.Errorf("dispense: %w", err)
	}
	h := raw.(*hooks)
	for _, step := range []struct {
		name string
		play func() error
	}{
		{"echo", h.echo},
		{"errors", h.errors},
		{"many at once", h.manyAtOnce},
		{"16 MB as one value", h.largeValue},
		{"16 MB through brokered streams", h.largePipe},
		{"callbacks over many brokered streams", h.callbacks},
	} {
		if err := step.play(); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		fmt.Println("ok", step.name)
	}
	client.Kill()
	if !client.Exited() || cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != 0 {
		return fmt.Errorf("quit: the plugin had to be killed: %v", cmd.ProcessState)
	}
	fmt.Println("ok quit")
	return nil
}

func (h *hooks) echo() error {
	return h.echoText("hello, здравствуйте, 今日は")
}

func (h *hooks) echoText(text string) error {
	var reply EchoArgs
	if err := h.client.Call("Plugin.Echo", EchoArgs{Text: text}, &reply); err != nil {
		return err
	}
	if reply.Text != text {
		return fmt.Errorf("got %q", reply.Text)
	}
	return nil
}

func (h *hooks) errors() error {
	for method, expected := range map[string]string{
		"Plugin.Refuse":  "this is refused",
		"Plugin.Throw":   "thrown by accident",
		"Plugin.Nothing": "rpc: can't find method Plugin.Nothing",
		"Other.Method":   "rpc: can't find service Other.Method",
		"nodot":          "rpc: service/method request ill-formed: nodot",
	} {
		err := h.client.Call(method, EchoArgs{Text: "x"}, &EchoArgs{})
		var serverError rpc.ServerError
		if !errors.As(err, &serverError) || err.Error() != expected {
			return fmt.Errorf("%s: %v", method, err)
		}
	}
	return h.echo()
}

func (h *hooks) manyAtOnce() error {
	return parallel(64, func(i int) error {
		for n := range 50 {
			if err := h.echoText(fmt.Sprintf("%d.%d", i, n)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (h *hooks) largeValue() error {
	blob := random()
	var reply EchoArgs
	if err := h.client.Call("Plugin.Echo", EchoArgs{Blob: blob}, &reply); err != nil {
		return err
	}
	if !bytes.Equal(reply.Blob, blob) {
		return errors.New("came back changed")
	}
	return nil
}

func (h *hooks) largePipe() error {
	args := PipeArgs{From: h.broker.NextId(), To: h.broker.NextId()}
	call := h.client.Go("Plugin.Pipe", args, &struct{}{}, nil)
	from, err := h.broker.Accept(args.From)
	if err != nil {
		return err
	}
	to, err := h.broker.Accept(args.To)
	if err != nil {
		return err
	}
	blob := random()
	written := make(chan error, 1)
	go func() {
		_, err := from.Write(blob)
		if err == nil {
			err = from.Close()
		}
		written <- err
	}()
	back, err := io.ReadAll(to)
	if err := errors.Join(err, <-written, to.Close(), (<-call.Done).Error); err != nil {
		return err
	}
	if !bytes.Equal(back, blob) {
		return errors.New("came back changed")
	}
	return nil
}

func (h *hooks) callbacks() error {
	return parallel(400, func(i int) error {
		args := CallbackArgs{ID: h.broker.NextId(), Text: fmt.Sprint(i)}
		served := make(chan struct{})
		go func() {
			h.broker.AcceptAndServe(args.ID, callee{})
			close(served)
		}()
		var reply string
		if err := h.client.Call("Plugin.Callback", args, &reply); err != nil {
			return err
		}
		<-served
		if reply != fmt.Sprintf("%d! nothing to shout", i) {
			return fmt.Errorf("got %q", reply)
		}
		return nil
	})
}

func parallel(n int, work func(i int) error) error {
	failures := make([]error, n)
	var group sync.WaitGroup
	for i := range n {
		group.Add(1)
		go func() {
			defer group.Done()
			failures[i] = work(i)
		}()
	}
	group.Wait()
	return errors.Join(failures...)
}

func random() []byte {
	blob := make([]byte, large)
	_, _ = rand.Read(blob)
	return blob
}
