-- Who has asked for an export up to now may do so on.
insert into linkage.system_export (institution, system, valid_from)
select institution, sender, cast(min(accepted_at) as date) from linkage.record_export group by institution, sender;
