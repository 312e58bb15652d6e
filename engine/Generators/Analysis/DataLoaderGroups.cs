using Cacao.Generators.Model;

namespace Cacao.Generators.Analysis;

/// <summary>Gathers loaders by the groups that they name.</summary>
internal static class DataLoaderGroups
{
    public static IEnumerable<DataLoaderGroupModel> Of(IReadOnlyList<DataLoaderModel> loaders) =>
        loaders.SelectMany(l => l.Groups.Select(g => (Loader: l, Group: g)))
            .GroupBy(p => (p.Loader.Namespace, p.Group))
            .Select(g => new DataLoaderGroupModel(
                g.Key.Namespace,
                g.Key.Group,
                g.All(p => p.Loader.IsPublicInterface),
                g.Select(p => Member(p.Loader)).ToEquatableArray()));

    private static DataLoaderGroupMemberModel Member(DataLoaderModel loader)
    {
        const string suffix = "DataLoader";
        var property = loader.Name.EndsWith(suffix, StringComparison.Ordinal)
            ? loader.Name.Substring(0, loader.Name.Length - suffix.Length)
            : loader.Name;
        return new DataLoaderGroupMemberModel(loader.HasInterface ? loader.InterfaceName : loader.Name, property);
    }
}
