namespace Cacao.Generators.Model;

/// <summary>A class found by its attribute; everything else is read from the compilation.</summary>
internal sealed record RootModel(string MetadataName, RootKind Kind);

/// <summary>Which attribute a class was found by.</summary>
internal enum RootKind
{
    Query,
    Mutation,
    Subscription,
    Object,
    ObjectExtension,
    Interface,
    Union,
    DataLoader,
}
