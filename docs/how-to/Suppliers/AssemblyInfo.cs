[assembly: Module("SuppliersTypes")]
