using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes the interfaces that gather loaders, and their classes.</summary>
internal static class DataLoaderGroupEmitter
{
    public static string Emit(DataLoaderGroupModel group)
    {
        var code = new CodeWriter(group.Namespace, "Cacao.DataLoading");
        code.Line($"/// <summary>The loaders of {group.Name}.</summary>");
        code.Block($"{Access(group)} interface I{group.Name}", () =>
        {
            foreach (var loader in group.Loaders)
            {
                code.Line($"{loader.Type} {loader.Property} {{ get; }}");
            }
        });
        code.Line().Line("/// <inheritdoc/>");
        var parameters = string.Join(", ", group.Loaders.Select(l => $"{l.Type} {Parameter(l.Property)}"));
        code.Block($"{Access(group)} sealed class {group.Name}({parameters}) : I{group.Name}", () =>
        {
            foreach (var loader in group.Loaders)
            {
                code.Line($"public {loader.Type} {loader.Property} {{ get; }} = {Parameter(loader.Property)};");
            }
        });
        return code.ToString();
    }

    private static string Access(DataLoaderGroupModel group) => group.IsPublic ? "public" : "internal";

    private static string Parameter(string property) => "loader" + property;
}
