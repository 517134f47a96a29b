package io.monodyne.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.spi.LoadState;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonodynePersistenceProviderTest {

    private static final String OURS = MonodynePersistenceProvider.class.getName();
    private static final String OTHER = "org.other.Provider";

    /** No unit can be opened with it, so that what is taken by us fails in a way that is known. */
    private static final Map<String, Object> BROKEN = Map.of("monodyne.nothing", "x");

    @TempDir
    Path folder;

    private final PersistenceProvider provider = new MonodynePersistenceProvider();
    private ClassLoader before;

    @BeforeEach
    void describe() throws IOException {
        before = Thread.currentThread().getContextClassLoader();
        URL first = descriptor(
                "first",
                unit("free", "", "")
                        + unit("ours", "<provider>" + OURS + "</provider>", "")
                        + unit("other", "<provider>" + OTHER + "</provider>", "")
                        + unit("property", "", "<property name='jakarta.persistence.provider' value='" + OTHER + "'/>")
                        + unit("twice", "", ""));
        URL second = descriptor("second", unit("twice", "", ""));
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {first, second}, before));
    }

    @AfterEach
    void restore() throws IOException {
        ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
        Thread.currentThread().setContextClassLoader(before);
    }

    private URL descriptor(String name, String units) throws IOException {
        Path file = folder.resolve(name).resolve("META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<persistence version='3.2'>" + units + "</persistence>");
        return folder.resolve(name).toUri().toURL();
    }

    private static String unit(String name, String content, String properties) {
        return "<persistence-unit name='" + name + "'>" + content + "<properties>" + properties
                + "</properties></persistence-unit>";
    }

    private static PersistenceUnitInfo info(String providerName, String transactionType) {
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                PersistenceUnitInfo.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPersistenceUnitName" -> "app";
                    case "getPersistenceProviderClassName" -> providerName;
                    case "getTransactionType" ->
                        method.getReturnType()
                                .getMethod("valueOf", String.class)
                                .invoke(null, transactionType);
                    case "excludeUnlistedClasses" -> true;
                    case "getProperties" -> new Properties();
                    default -> null;
                });
    }

    private void taken(String name, Map<String, Object> properties) {
        PersistenceException refused =
                assertThrows(PersistenceException.class, () -> provider.createEntityManagerFactory(name, properties));
        assertTrue(refused.getMessage().contains("MD-BOOT-02"), refused.getMessage());
    }

    private static String refusal(Runnable action) {
        return assertThrows(PersistenceException.class, action::run).getMessage();
    }

    @Test
    void itIsFoundAsAService() {
        assertTrue(ServiceLoader.load(PersistenceProvider.class).stream()
                .anyMatch(found -> found.type() == MonodynePersistenceProvider.class));
    }

    @Test
    void aUnitThatIsNotThereIsNotOurs() {
        assertNull(provider.createEntityManagerFactory("missing", BROKEN));
        assertNull(provider.createEntityManagerFactory("missing", null));
        assertFalse(provider.generateSchema("missing", null));
    }

    @Test
    void aUnitOfAnotherProviderIsNotOurs() {
        assertNull(provider.createEntityManagerFactory("other", BROKEN));
        assertNull(provider.createEntityManagerFactory("property", BROKEN));
        assertFalse(provider.generateSchema("other", BROKEN));
    }

    @Test
    void aUnitThatNamesUsOrNobodyIsOurs() {
        taken("ours", BROKEN);
        taken("free", BROKEN);
    }

    @Test
    void thePropertiesDecideOverTheDescriptor() {
        assertNull(provider.createEntityManagerFactory("ours", Map.of("jakarta.persistence.provider", OTHER)));
        taken("other", Map.of("jakarta.persistence.provider", OURS, "monodyne.nothing", "x"));
    }

    @Test
    void twoUnitsOfOneNameAreRefused() {
        assertTrue(refusal(() -> provider.createEntityManagerFactory("twice", null))
                .startsWith("MD-BOOT-14"));
    }

    @Test
    void aConfigurationMayNameAnotherProvider() {
        assertNull(provider.createEntityManagerFactory(new PersistenceConfiguration("app").provider(OTHER)));
        assertTrue(refusal(() ->
                        provider.createEntityManagerFactory(new PersistenceConfiguration("app").properties(BROKEN)))
                .contains("MD-BOOT-02"));
    }

    @Test
    void aContainerMayNameAnotherProvider() {
        assertNull(provider.createContainerEntityManagerFactory(info(OTHER, "RESOURCE_LOCAL"), null));
        provider.generateSchema(info(OTHER, "RESOURCE_LOCAL"), BROKEN);
        assertTrue(refusal(() -> provider.createContainerEntityManagerFactory(info(OURS, "RESOURCE_LOCAL"), BROKEN))
                .contains("MD-BOOT-02"));
        assertTrue(refusal(() -> provider.generateSchema(info(null, "RESOURCE_LOCAL"), BROKEN))
                .contains("MD-BOOT-02"));
    }

    @Test
    void whatCanNotBeServedIsRefusedAtOnce() {
        assertTrue(refusal(() -> provider.createContainerEntityManagerFactory(info(OURS, "JTA"), null))
                .startsWith("MD-BOOT-17"));
        assertTrue(refusal(() -> provider.createEntityManagerFactory(
                        new PersistenceConfiguration("app").transactionType(PersistenceUnitTransactionType.JTA)))
                .startsWith("MD-BOOT-17"));
        assertTrue(refusal(() ->
                        provider.createEntityManagerFactory(new PersistenceConfiguration("app").mappingFile("m.xml")))
                .contains("MD-FILE-01: mapping file m.xml"));
    }

    @Test
    void nothingIsKnownOfOrdinaryObjects() {
        assertEquals(LoadState.UNKNOWN, provider.getProviderUtil().isLoaded("text"));
        assertEquals(LoadState.UNKNOWN, provider.getProviderUtil().isLoadedWithoutReference("text", "length"));
        assertEquals(LoadState.UNKNOWN, provider.getProviderUtil().isLoadedWithReference("text", "length"));
    }
}
