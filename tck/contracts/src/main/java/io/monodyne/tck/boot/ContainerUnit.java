package io.monodyne.tck.boot;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** A unit as a container describes it (Jakarta Persistence 3.2, section 9.6). Lives for one test. */
@SuppressWarnings({"deprecation", "removal"}) // the transaction type that the interface still answers
final class ContainerUnit implements PersistenceUnitInfo {
    private final String name;
    private final Properties properties = new Properties();
    private final List<String> classes = new ArrayList<>();
    private final List<URL> jarFiles = new ArrayList<>();
    private String provider;
    private URL root;
    private boolean onlyListed = true;
    private PersistenceUnitTransactionType transactionType = PersistenceUnitTransactionType.RESOURCE_LOCAL;

    ContainerUnit(String name) {
        this.name = name;
    }

    ContainerUnit property(String property, String value) {
        properties.setProperty(property, value);
        return this;
    }

    ContainerUnit listing(Class<?> type) {
        classes.add(type.getName());
        return this;
    }

    ContainerUnit providedBy(String className) {
        provider = className;
        return this;
    }

    ContainerUnit scanning(URL directoryOrJar) {
        root = directoryOrJar;
        onlyListed = false;
        return this;
    }

    ContainerUnit with(URL jarFile) {
        jarFiles.add(jarFile);
        return this;
    }

    ContainerUnit inJtaTransactions() {
        transactionType = PersistenceUnitTransactionType.JTA;
        return this;
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return provider;
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return transactionType;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return null;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return jarFiles;
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return root;
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return onlyListed;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.AUTO;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return ContainerUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Classes are not transformed in these tests.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return ContainerUnit.class.getClassLoader();
    }
}
