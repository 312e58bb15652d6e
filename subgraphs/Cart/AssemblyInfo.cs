[assembly: Module("CartTypes")]
