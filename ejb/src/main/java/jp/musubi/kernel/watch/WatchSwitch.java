package jp.musubi.kernel.watch;

import jp.musubi.kernel.config.NodeConfiguration;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/** Asked once per persistence unit, at start: without {@code musubi.disclosure.watch=on} nothing of the watch is in the way. */
public final class WatchSwitch implements ServiceContributor {

    private static final String SETTING = "musubi.disclosure.watch";

    @Override
    public void contribute(StandardServiceRegistryBuilder unit) {
        if (new NodeConfiguration().find(SETTING).filter("on"::equals).isPresent()) {
            unit.addInitiator(new WatchedConnections.Initiator());
        }
    }
}
