[assembly: Module("OrdersTypes")]
