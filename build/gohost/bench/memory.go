package main

import (
	"slices"

	"github.com/mattermost-prr/gohost/host"
)

const (
	memoryPosts = 100_000
	sampleEvery = 1_000
	memoryLimit = 80 // MB
	// Between the middles of the two halves lie 50,000 posts: 60 bytes kept of each are found.
	growthLimit = 3 // MB
)

// memory sends 100,000 posts to a plugin that is warm, and looks at its resident memory on the way.
func memory(ts *subject) error {
	var samples []float64
	for range memoryPosts / sampleEvery {
		if _, _, err := ts.send(sampleEvery, 16); err != nil {
			return err
		}
		resident, err := host.Resident(ts.pid)
		if err != nil {
			return err
		}
		samples = append(samples, round(resident, 10))
	}
	first, last := halves(samples)
	growth := round(last-first, 10)
	emit(map[string]any{
		"bench": "memory", "posts": memoryPosts, "posts_before": ts.next - memoryPosts, "samples_mb": samples,
		"median_mb": last, "highest_mb": slices.Max(samples), "growth_mb": growth, "activated_mb": ts.idle,
	})
	target("resident memory in MB, median of the last 50,000 of 100,000 posts", last, memoryLimit)
	target("growth in MB from the median of the first 50,000 posts (flat)", growth, growthLimit)
	return nil
}

// halves gives the medians of the first and of the last half of the samples. Uncollected garbage makes single samples
// swing by more than a leak of this length would add; it swings in both halves.
func halves(samples []float64) (first, last float64) {
	middle := len(samples) / 2
	return median(slices.Clone(samples[:middle])), median(slices.Clone(samples[middle:]))
}
