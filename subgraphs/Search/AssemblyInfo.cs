[assembly: Module("SearchTypes")]
