namespace ModelShop;

[InterfaceType<IMedia>]
[GraphQLName("Media")]
public static partial class MediaInterface
{
    /// <summary>Where it lies.</summary>
    public static string GetUrl([Parent] IMedia media, int width = 100) => $"/{media.GetType().Name}?w={width}";
}
