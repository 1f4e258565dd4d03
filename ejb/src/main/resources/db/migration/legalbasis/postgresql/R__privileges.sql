-- An imported row never changes and never goes.
grant usage on schema legalbasis to ${runtime};
grant select, insert on
    legalbasis.imported_version,
    legalbasis.legal_institution_type,
    legalbasis.legal_institution,
    legalbasis.legal_task,
    legalbasis.legal_procedure,
    legalbasis.legal_information,
    legalbasis.legal_permission,
    legalbasis.legal_ordinance,
    legalbasis.legal_assessment
    to ${runtime};
-- Locking a row for update needs the privilege to update it.
grant select, update on legalbasis.import_lock to ${runtime};
-- A department that ends gets its last day.
grant select, insert, update (valid_to) on legalbasis.department to ${runtime};
-- So does one that no longer answers, or no longer carries out a task.
grant select, insert, update (valid_to) on legalbasis.answering_department to ${runtime};
grant select, insert, update (valid_to) on legalbasis.department_task to ${runtime};

-- The portal only reads the names of what is law.
grant usage on schema legalbasis to ${resident};
grant select on
    legalbasis.imported_version,
    legalbasis.legal_institution_type,
    legalbasis.legal_institution,
    legalbasis.legal_task,
    legalbasis.legal_procedure,
    legalbasis.legal_information,
    legalbasis.legal_permission,
    legalbasis.legal_ordinance,
    legalbasis.legal_assessment,
    legalbasis.department,
    legalbasis.answering_department,
    legalbasis.department_task
    to ${resident};
