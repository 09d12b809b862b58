package main

import (
	"math"
	"testing"
)

// periods are the samples from one collection to the next; of no whole number, as in life.
var periods = []float64{1.3, 2.7, 4.1, 6.3, 9.7, 13.9}

// swinging gives samples of a heap that grows by 12 MB of garbage and is collected, again and again, and that keeps so
// many bytes of each post.
func swinging(period, kept float64) []float64 {
	samples := make([]float64, memoryPosts/sampleEvery)
	for i := range samples {
		samples[i] = 70 + 12*math.Mod(float64(i), period)/period + float64(i)*sampleEvery*kept/1e6
	}
	return samples
}

func TestGarbageThatSwingsIsFlat(t *testing.T) {
	for _, period := range periods {
		if first, last := halves(swinging(period, 0)); math.Abs(last-first) > growthLimit {
			t.Errorf("collected every %.0f posts: from %.1f to %.1f MB", period*sampleEvery, first, last)
		}
	}
}

func TestAHundredBytesKeptOfEachPostAreGrowth(t *testing.T) {
	for _, period := range periods {
		if first, last := halves(swinging(period, 100)); last-first <= growthLimit {
			t.Errorf("collected every %.0f posts: from %.1f to %.1f MB", period*sampleEvery, first, last)
		}
	}
}
