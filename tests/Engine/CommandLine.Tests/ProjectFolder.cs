using System.CommandLine;

namespace Cacao.CommandLine.Tests;

/// <summary>A folder with a configuration and two source schemas, in which commands run.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public const string Catalog =
        """
        type Query {
          product(id: ID!): Product @lookup
        }

        type Product @key(fields: "id") {
          id: ID!
          name: String!
        }

        """;

    public const string Inventory =
        """
        type Query {
          productById(id: ID!): Product @lookup @internal
        }

        type Product {
          id: ID!
          stock: Int!
        }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("cacao-").FullName;

    public ProjectFolder()
    {
        Write(
            "fusion-config.json",
            """{ "subgraphs": { "catalog": { "url": "http://a" }, "inventory": { "url": "http://b" } } }""");
        Write("schema/sources/catalog.graphqls", Catalog);
        Write("schema/sources/inventory.graphqls", Inventory);
    }

    public string At(string path) => System.IO.Path.Combine(_folder, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public bool Exists(string path) => File.Exists(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Runs a command that takes a configuration.</summary>
    public (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        RunPlain([.. arguments, "--config", At("fusion-config.json")]);

    /// <summary>Runs a command; the folder's path is left out of what it writes.</summary>
    public (int ExitCode, string Output, string Error) RunPlain(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = CacaoCommand.Run(
            arguments, new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, Shorten(output), Shorten(error));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Shorten(StringWriter writer) =>
        writer.ToString().Replace(_folder + "/", "", StringComparison.Ordinal).TrimEnd();
}
