package jp.musubi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time so far of the three that share the machine. What one job costs says more about a busy machine than how
 * long it took.
 */
record CpuTimes(double server, double database, double generator) {

    private static final double TICKS = 100.0;

    static CpuTimes now(long server, long postmaster) {
        long own = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return new CpuTimes(ofProcess(server, false), ofFamily(postmaster), own / 1e9);
    }

    CpuTimes since(CpuTimes before) {
        return new CpuTimes(server - before.server, database - before.database, generator - before.generator);
    }

    /** Milliseconds of one job. */
    CpuTimes each(long jobs) {
        double share = 1000.0 / Math.max(1, jobs);
        return new CpuTimes(server * share, database * share, generator * share);
    }

    double total() {
        return server + database + generator;
    }

    /** Backends come and go: the postmaster's children that ended count too. */
    private static double ofFamily(long postmaster) {
        double living = ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children)
                .mapToDouble(child -> ofProcess(child.pid(), false)).sum();
        return ofProcess(postmaster, true) + living;
    }

    private static double ofProcess(long pid, boolean withEnded) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(11, 12, 13, 14).limit(withEnded ? 4 : 2).mapToLong(i -> Long.parseLong(fields[i])).sum() / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }
}
