// Command bench measures our plugin's message hook against a Go plugin that does next to nothing, both under a real
// plugin.Environment in one run. Rounds are interleaved: figures from separate runs differ by more than the plugins do.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/mattermost-prr/gohost/host"
)

const (
	rounds    = 11
	perRound  = 2_000
	warmUp    = 5_000
	differing = 10_000 // posts that differ from one another, sent again and again
)

// pair holds one figure of each plugin.
type pair struct {
	TS float64 `json:"ts"`
	Go float64 `json:"go"`
}

func (p pair) ratio() float64 { return round(p.TS/p.Go, 100) }

func round(value, digits float64) float64 { return float64(int(value*digits+0.5)) / digits }

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

func emit(line map[string]any) {
	out, err := json.Marshal(line)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
}

func target(what string, value, limit float64) {
	verdict := "missed"
	if value <= limit {
		verdict = "met"
	}
	emit(map[string]any{"bench": "target", "what": what, "value": value, "limit": limit, "target": verdict})
}

func progress(format string, values ...any) { fmt.Fprintf(os.Stderr, format+"\n", values...) }

func main() {
	ours := flag.String("ours", "", "folder of our unpacked bundle")
	noop := flag.String("noop", "", "executable of the Go plugin that does nothing")
	flag.Parse()
	if err := run(*ours, *noop); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ours, noop string) error {
	dir, err := os.MkdirTemp("", "prr-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	yardstick, err := host.Wrap(noop, "noop", dir)
	if err != nil {
		return err
	}
	id := filepath.Base(ours)
	progress("activation: %d times each", rounds)
	if err := activation(ours, id, yardstick); err != nil {
		return err
	}
	ts, err := begin(ours, id)
	if err != nil {
		return err
	}
	defer ts.host.Close()
	golang, err := begin(yardstick, "noop")
	if err != nil {
		return err
	}
	defer golang.host.Close()
	for _, concurrency := range []int{1, 16} {
		progress("hook, %d at a time: %d interleaved rounds of %d posts", concurrency, rounds, perRound)
		if err := hook(ts, golang, concurrency); err != nil {
			return err
		}
	}
	progress("memory: %d posts more", memoryPosts)
	return memory(ts)
}

func begin(unpacked, id string) (*subject, error) {
	running, _, err := start(unpacked, id)
	if err != nil {
		return nil, err
	}
	made, err := populate(running, differing)
	if err != nil {
		running.Close()
		return nil, err
	}
	_, _, err = made.send(warmUp, 4)
	return made, err
}

func activation(ours, id, yardstick string) error {
	var ts, golang []float64
	for range rounds {
		for _, each := range []struct {
			unpacked, id string
			into         *[]float64
		}{{ours, id, &ts}, {yardstick, "noop", &golang}} {
			running, took, err := start(each.unpacked, each.id)
			if err != nil {
				return err
			}
			*each.into = append(*each.into, float64(took)/float64(time.Millisecond))
			running.Close()
		}
	}
	slowest := round(slices.Max(ts), 1)
	emit(map[string]any{
		"bench": "activation", "ms": pair{round(median(ts), 1), round(median(golang), 1)}, "slowest_ms": slowest,
	})
	target("activation in ms, the slowest", slowest, 1000)
	return nil
}

func hook(ts, golang *subject, concurrency int) error {
	var wall, cpu [2][]float64
	for number := range rounds {
		order := []int{0, 1}
		if number%2 == 1 {
			slices.Reverse(order)
		}
		for _, which := range order {
			w, c, err := []*subject{ts, golang}[which].send(perRound, concurrency)
			if err != nil {
				return err
			}
			wall[which] = append(wall[which], w)
			cpu[which] = append(cpu[which], c)
		}
	}
	walls := pair{round(median(wall[0]), 10), round(median(wall[1]), 10)}
	cpus := pair{round(median(cpu[0]), 10), round(median(cpu[1]), 10)}
	emit(map[string]any{
		"bench": "hook", "concurrency": concurrency, "posts": rounds * perRound,
		"wall_us": walls, "cpu_us": cpus, "wall_ratio": walls.ratio(), "cpu_ratio": cpus.ratio(),
	})
	target(fmt.Sprintf("plugin CPU, ratio to the Go plugin, %d at a time", concurrency), cpus.ratio(), 0.6)
	return nil
}
