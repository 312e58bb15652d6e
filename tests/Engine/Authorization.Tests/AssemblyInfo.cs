[assembly: Module("VaultTypes")]
