package host

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// PID finds the plugin's process: the child of ours that runs from the host's folder. Linux only.
func (h *Host) PID() (int, error) {
	children, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", os.Getpid()))
	if err != nil {
		return 0, err
	}
	for _, list := range children {
		pids, err := os.ReadFile(list)
		if err != nil {
			continue // the thread has ended
		}
		for _, field := range strings.Fields(string(pids)) {
			if command, err := os.ReadFile("/proc/" + field + "/cmdline"); err == nil && strings.HasPrefix(string(command), h.dir) {
				return strconv.Atoi(field)
			}
		}
	}
	return 0, errors.New("no process of the plugin is running")
}

// Alive tells whether a process exists that has not ended; one that waits to be reaped has.
func Alive(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return false
	}
	_, state, found := strings.Cut(string(stat), ") ")
	return found && !strings.HasPrefix(state, "Z")
}

// CPU gives the processor time that a process has used so far, ended threads included, in microseconds.
func CPU(pid int) (float64, error) {
	// The kernel's clock of another process (include/linux/posix-timers_types.h): the pid's complement, then
	// CPUCLOCK_SCHED in the low bits.
	const scheduled = 2
	var used unix.Timespec
	if err := unix.ClockGettime(int32(^pid<<3|scheduled), &used); err != nil {
		return 0, fmt.Errorf("processor time of process %d: %w", pid, err)
	}
	return float64(used.Nano()) / 1000, nil
}

// Resident gives a process's resident memory in megabytes (10⁶ bytes).
func Resident(pid int) (float64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if rest, found := strings.CutPrefix(line, "VmRSS:"); found {
			kibibytes, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kibibytes * 1024 / 1e6, err
		}
	}
	return 0, fmt.Errorf("/proc/%d/status has no VmRSS", pid)
}
