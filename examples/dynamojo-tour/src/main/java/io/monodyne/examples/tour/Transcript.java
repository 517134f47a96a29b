package io.monodyne.examples.tour;

import io.monodyne.RequestEvent;
import io.monodyne.RequestListener;
import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints the steps of the tour: a heading, what is asked, the requests of it, and what came of it. */
final class Transcript implements RequestListener {

    private static final Pattern CODE = Pattern.compile("MD-[A-Z]+-[0-9]+");

    private final PrintStream out;
    private volatile boolean silent;

    Transcript(PrintStream out) {
        this.out = out;
    }

    @Override
    public void sent(RequestEvent request) {
        if (!silent) {
            line(request.textWithValues());
        }
    }

    /** A new step. */
    void step(String heading) {
        out.println();
        out.println(heading);
    }

    /** What is asked, in words. */
    void call(String words) {
        out.println("  " + words);
    }

    /** What came of it. */
    void result(Object text) {
        line("-> " + text);
    }

    /** Something that is expected to be refused, and how it is. */
    void refused(Runnable asked) {
        try {
            asked.run();
        } catch (RuntimeException e) {
            Matcher code = CODE.matcher(String.valueOf(e.getMessage()));
            result(e.getClass().getSimpleName() + (code.find() ? " " + code.group() : ""));
            return;
        }
        throw new IllegalStateException("it was not refused");
    }

    /** Requests whose number and order nobody knows are not printed. */
    void silently(Runnable asked) {
        silent = true;
        try {
            asked.run();
        } finally {
            silent = false;
        }
    }

    private void line(String text) {
        out.println("    " + text.replace("\n", "\n    "));
    }
}
