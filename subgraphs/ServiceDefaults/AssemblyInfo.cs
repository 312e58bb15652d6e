[assembly: Module("SharedTypes")]
