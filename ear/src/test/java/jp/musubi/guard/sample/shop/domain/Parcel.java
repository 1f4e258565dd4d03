package jp.musubi.guard.sample.shop.domain;

import jakarta.ejb.SessionContext;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "SampleParcel")
public class Parcel {

    @Id
    private Integer id;
    private transient SessionContext context;
}
