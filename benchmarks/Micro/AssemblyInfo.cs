[assembly: Cacao.Module("ShopTypes")]
