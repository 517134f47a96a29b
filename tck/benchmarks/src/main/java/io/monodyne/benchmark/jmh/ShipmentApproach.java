package io.monodyne.benchmark.jmh;

import io.monodyne.benchmark.contender.HandWrittenShipments;
import io.monodyne.benchmark.contender.MonodyneShipments;
import io.monodyne.benchmark.contender.ShipmentContender;

/** Who works with shipments; a parameter of the benchmarks. */
public enum ShipmentApproach {
    HAND_WRITTEN {
        @Override
        ShipmentContender open() {
            return new HandWrittenShipments();
        }
    },
    MONODYNE {
        @Override
        ShipmentContender open() {
            return new MonodyneShipments();
        }
    };

    abstract ShipmentContender open();
}
