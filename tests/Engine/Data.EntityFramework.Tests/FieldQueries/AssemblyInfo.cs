[assembly: Cacao.Module("StoreTypes")]
