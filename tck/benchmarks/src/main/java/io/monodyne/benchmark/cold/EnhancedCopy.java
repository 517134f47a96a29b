package io.monodyne.benchmark.cold;

import io.monodyne.enhance.MonodynePlugin;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * The entities of the shop, enhanced as a build does it, in a folder of their own: put before the others on a class path they
 * replace them. So the same sources are measured both ways. Deleted when closed.
 */
final class EnhancedCopy implements AutoCloseable {

    private static final List<Class<?>> ENTITIES = List.of(
            Shop.Customer.class,
            Shop.Account.class,
            Shop.Address.class,
            Shop.Product.class,
            Shop.Basket.class,
            Orders.Purchase.class,
            Orders.Invoice.class,
            Orders.Shipment.class,
            Orders.Review.class,
            Orders.Voucher.class);

    private final Path folder;

    private EnhancedCopy(Path folder) {
        this.folder = folder;
    }

    static EnhancedCopy make() {
        try {
            Path folder = Files.createTempDirectory("enhanced");
            Plugin.Engine.Summary summary = new Plugin.Engine.Default()
                    .with(ClassFileLocator.ForClassLoader.of(EnhancedCopy.class.getClassLoader()))
                    .apply(
                            Plugin.Engine.Source.InMemory.ofTypes(ENTITIES),
                            new Plugin.Engine.Target.ForFolder(folder.toFile()),
                            new Plugin.Factory.Simple(new MonodynePlugin()));
            if (summary.getTransformed().size() != ENTITIES.size()) {
                throw new IllegalStateException("enhanced " + summary.getTransformed() + " only");
            }
            return new EnhancedCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class path on which the enhanced classes come first. */
    String before(String classPath) {
        return folder + File.pathSeparator + classPath;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
