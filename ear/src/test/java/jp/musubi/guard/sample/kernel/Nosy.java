package jp.musubi.guard.sample.kernel;

import jp.musubi.guard.sample.warehouse.domain.Rack;

public class Nosy {
    Rack rack;
}
