insert into addressee.number_vault (institution, key_generation, resealed) select institution, 0, 0 from addressee.numbering;
