[assembly: Cacao.Module("ModelTypes")]
