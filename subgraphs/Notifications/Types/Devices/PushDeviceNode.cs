using EShop.Notifications.Domain;

namespace EShop.Notifications.Types.Devices;

[ObjectType<PushDevice>]
public static partial class PushDeviceNode
{
    [BindMember(nameof(PushDevice.Id))]
    [ID<PushDevice>]
    public static Guid GetId([Parent] PushDevice device) => device.Id;
}
