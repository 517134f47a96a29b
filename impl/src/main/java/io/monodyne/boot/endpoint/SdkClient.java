package io.monodyne.boot.endpoint;

import io.monodyne.boot.settings.Endpoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * A client of the SDK, made when it is first needed: that takes longer than everything else at boot. Factory-lived,
 * thread-safe.
 *
 * <p>For an address on this machine, whatever credentials and region are configured are used, and stand-ins where none
 * are: such a server checks neither, but the SDK does not send a request without them, and would look for them in the
 * network.
 */
final class SdkClient implements ClientSource {

    private static final String STAND_IN = "monodyne";

    private final Endpoint endpoint;
    private final Duration timeout;
    private @Nullable DynamoDbClient client;
    private boolean closed;

    /** @param timeout of one request, with the attempts that the SDK makes */
    SdkClient(Endpoint endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
    }

    @Override
    public synchronized DynamoDbClient get() {
        if (closed) {
            throw EndpointProblems.closed();
        }
        if (client == null) {
            try {
                client = build();
            } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
                throw EndpointProblems.noClient(e);
            }
        }
        return client;
    }

    private DynamoDbClient build() {
        DynamoDbClientBuilder builder =
                DynamoDbClient.builder().overrideConfiguration(options -> options.apiCallTimeout(timeout));
        if (endpoint instanceof Endpoint.Service service) {
            region(builder, service.region());
        } else if (endpoint instanceof Endpoint.Address address) {
            builder.endpointOverride(address.url());
            region(builder, address.region());
            if (address.onThisMachine()) {
                builder.credentialsProvider(localCredentials());
                if (address.region() == null) {
                    builder.region(localRegion());
                }
            }
        }
        return builder.build();
    }

    private static void region(DynamoDbClientBuilder builder, @Nullable String region) {
        if (region != null) {
            builder.region(Region.of(region));
        }
    }

    private static AwsCredentialsProvider localCredentials() {
        return AwsCredentialsProviderChain.of(
                SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(),
                ProfileCredentialsProvider.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create(STAND_IN, STAND_IN)));
    }

    private static Region localRegion() {
        try {
            return new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                    .getRegion();
        } catch (SdkException noneConfigured) {
            return Region.US_EAST_1;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
