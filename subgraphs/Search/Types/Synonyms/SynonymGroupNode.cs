using EShop.Search.Domain;

namespace EShop.Search.Types.Synonyms;

[ObjectType<SynonymGroup>]
public static partial class SynonymGroupNode
{
    [BindMember(nameof(SynonymGroup.Id))]
    [ID<SynonymGroup>]
    public static Guid GetId([Parent] SynonymGroup group) => group.Id;
}
