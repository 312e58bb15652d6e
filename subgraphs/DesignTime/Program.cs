Console.Error.WriteLine("This project only serves dotnet-ef; see the comment in its project file.");
return 1;
