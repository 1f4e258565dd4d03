grant usage on schema addressee to ${runtime};
grant select, insert, update on addressee.numbering to ${runtime};
grant select, insert, update on addressee.person to ${runtime};
grant select, insert, update on addressee.addressee to ${runtime};
grant select, insert, update on addressee.support_measure to ${runtime};
grant select, insert, update on addressee.non_resident to ${runtime};
-- What was once said and which number was once whose is only added to.
grant select, insert on addressee.addressee_version to ${runtime};
grant select, insert on addressee.individual_number to ${runtime};
grant select, insert on addressee.individual_number_change to ${runtime};
grant select, insert on addressee.system_link to ${runtime};
grant select, insert on addressee.resident_code to ${runtime};
grant select, insert on addressee.non_resident_version to ${runtime};
grant select, insert on addressee.non_resident_use to ${runtime};
