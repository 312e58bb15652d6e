using EShop.Search.Domain;

namespace EShop.Search.Types.Index;

[ObjectType<IndexGeneration>]
[GraphQLName("SearchIndexGeneration")]
public static partial class IndexGenerationNode
{
    /// <summary>Its number, larger for later ones.</summary>
    [BindMember(nameof(IndexGeneration.Id))]
    public static int GetNumber([Parent] IndexGeneration generation) => generation.Id;
}
