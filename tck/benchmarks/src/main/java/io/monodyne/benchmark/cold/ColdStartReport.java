package io.monodyne.benchmark.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Starts the programs in turns, each time in a fresh virtual machine, and compares the medians. */
public final class ColdStartReport {

    private static final String HAND_WRITTEN = "1 hand-written";
    private static final String MONODYNE = "2 Monodyne, classes generated at start";
    private static final String ENHANCED = "3 Monodyne, classes enhanced when built";

    private ColdStartReport() {}

    /** What one start took, in milliseconds. */
    private record Start(double wall, double processor) {}

    /** Measures, and answers a Markdown table. */
    public static String run(int rounds) {
        String classPath = System.getProperty("java.class.path");
        Map<String, List<Start>> starts = new TreeMap<>();
        try (EnhancedCopy copy = EnhancedCopy.make()) {
            for (int round = 0; round < rounds; round++) {
                add(starts, HAND_WRITTEN, start(HandWrittenStart.class, classPath));
                add(starts, MONODYNE, start(MonodyneStart.class, classPath));
                add(starts, ENHANCED, start(MonodyneStart.class, copy.before(classPath)));
            }
        }
        return table(starts);
    }

    private static void add(Map<String, List<Start>> starts, String program, Start start) {
        starts.computeIfAbsent(program, name -> new ArrayList<>()).add(start);
    }

    private static Start start(Class<?> program, String classPath) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(java, "-cp", classPath, program.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program.getSimpleName() + " failed");
            }
            String[] parts = output.substring(output.lastIndexOf('\n') + 1).split(";");
            return new Start(Long.parseLong(parts[1]) / 1e6, Long.parseLong(parts[2]) / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program ran", e);
        }
    }

    private static String table(Map<String, List<Start>> starts) {
        StringBuilder table = new StringBuilder();
        String line = System.lineSeparator();
        table.append("| main to first entity | wall ms | more than hand-written | CPU ms | more than hand-written |")
                .append(line)
                .append("| --- | ---: | ---: | ---: | ---: |")
                .append(line);
        Start floor = median(starts.get(HAND_WRITTEN));
        starts.forEach((program, samples) -> {
            Start median = median(samples);
            table.append(String.format(
                            Locale.ROOT,
                            "| %s | %.0f | %.0f | %.0f | %.0f |",
                            program.substring(2),
                            median.wall(),
                            median.wall() - floor.wall(),
                            median.processor(),
                            median.processor() - floor.processor()))
                    .append(line);
        });
        return table.toString();
    }

    private static Start median(List<Start> samples) {
        double[] wall = samples.stream().mapToDouble(Start::wall).sorted().toArray();
        double[] processor =
                samples.stream().mapToDouble(Start::processor).sorted().toArray();
        return new Start(wall[wall.length / 2], processor[processor.length / 2]);
    }
}
