"""How fast texts are read and sites are built, on texts that anybody can make again from a seed."""
