[assembly: Module("UsersTypes")]
