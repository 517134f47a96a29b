package io.monodyne.benchmark.jmh;

import io.monodyne.benchmark.contender.EnhancedQuery;
import io.monodyne.benchmark.contender.HandWrittenQuery;
import io.monodyne.benchmark.contender.MonodyneQuery;
import io.monodyne.benchmark.contender.QueryContender;

/** Who queries; a parameter of the benchmarks. */
public enum QueryApproach {
    HAND_WRITTEN {
        @Override
        QueryContender open() {
            return new HandWrittenQuery();
        }
    },
    ENHANCED_CLIENT {
        @Override
        QueryContender open() {
            return new EnhancedQuery();
        }
    },
    MONODYNE {
        @Override
        QueryContender open() {
            return new MonodyneQuery();
        }
    };

    abstract QueryContender open();
}
