using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Names the classes that are generated for types which have no type class.</summary>
internal static class GeneratedHosts
{
    public static HostModel For(Compilation compilation, string typeName, string kind) =>
        new(Namespace(compilation), $"{typeName}{kind}Type");

    /// <summary>The namespace of generated classes.</summary>
    public static string Namespace(Compilation compilation)
    {
        var name = compilation.AssemblyName ?? "Schema";
        var segments = name.Split('.').Select(Sanitize);
        return string.Join(".", segments) + ".Generated";
    }

    private static string Sanitize(string segment)
    {
        var text = new string([.. segment.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text;
    }
}
