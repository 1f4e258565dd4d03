package jp.musubi.acceptance;

import jp.musubi.standin.population.DemoSystem;

/** The two spellings of the exchange contract. */
enum Wire {
    REST {
        @Override
        AgencySystem of(Demo demo, DemoSystem system) {
            return demo.rest(system);
        }
    },
    SOAP {
        @Override
        AgencySystem of(Demo demo, DemoSystem system) {
            return demo.soap(system);
        }
    };

    abstract AgencySystem of(Demo demo, DemoSystem system);
}
