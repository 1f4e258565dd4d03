package jp.musubi.guard.sample.web;

import jp.musubi.guard.sample.warehouse.domain.Rack;

public class Page {
    Rack rack;
}
