// The attribute has to stand before the element comes to life, hence the order.
import './serial-number.js';
import '../../src/embed.js';
